package dev.starmirror.adapter.github.rest;

import dev.starmirror.adapter.github.http.Revalidation;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.Streaming;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** The parts of GitHub's REST interface we use. Addresses are whole, since GitHub hands out some of them itself. */
interface RestApi {
    /** Costs nothing. */
    @GET
    Call<RateLimitsRow> rateLimits(@Url HttpUrl address);

    @GET
    Call<AccountRow> account(@Url HttpUrl address, @Tag Revalidation revalidation);

    /** With the star dates, which only this media type has. */
    @GET
    @Headers("Accept: application/vnd.github.star+json")
    Call<List<@Nullable StarRow>> stars(@Url HttpUrl address, @Tag Revalidation revalidation);

    @GET
    Call<RepositoryRow> repository(@Url HttpUrl address);

    /** 204 where the token's account stars the repository, 404 where not. */
    @GET
    Call<Void> starred(@Url HttpUrl address);

    @GET
    Call<ReadmeRow> readme(@Url HttpUrl address);

    /** The bytes of the file itself, which may be many more than are wanted. */
    @GET
    @Streaming
    @Headers("Accept: application/vnd.github.raw+json")
    Call<ResponseBody> raw(@Url HttpUrl address);
}
