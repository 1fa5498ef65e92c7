package dev.starmirror.adapter.github.graphql;

import okhttp3.HttpUrl;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Url;

/** GitHub's GraphQL interface: one address, and an answer whose form follows the question. */
interface GraphQlApi {
    @POST
    Call<GraphQlAnswer<StarsData>> stars(@Url HttpUrl address, @Body GraphQlQuestion question);

    @POST
    Call<GraphQlAnswer<NodesData>> nodes(@Url HttpUrl address, @Body GraphQlQuestion question);

    @POST
    Call<GraphQlAnswer<AliasedData>> aliased(@Url HttpUrl address, @Body GraphQlQuestion question);
}
