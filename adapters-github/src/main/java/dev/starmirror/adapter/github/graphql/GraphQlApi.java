package dev.starmirror.adapter.github.graphql;

import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import retrofit2.Response;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Url;

/** GitHub's GraphQL interface: one address, and an answer whose form follows the question. */
interface GraphQlApi {
    @POST
    CompletableFuture<Response<GraphQlAnswer<StarsData>>> stars(@Url HttpUrl address, @Body GraphQlQuestion question);

    @POST
    CompletableFuture<Response<GraphQlAnswer<NodesData>>> nodes(@Url HttpUrl address, @Body GraphQlQuestion question);

    @POST
    CompletableFuture<Response<GraphQlAnswer<AliasedData>>> aliased(
            @Url HttpUrl address, @Body GraphQlQuestion question);
}
