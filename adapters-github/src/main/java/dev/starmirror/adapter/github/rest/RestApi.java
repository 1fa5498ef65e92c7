package dev.starmirror.adapter.github.rest;

import dev.starmirror.adapter.github.http.Beginnings;
import dev.starmirror.adapter.github.http.Revalidation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** The parts of GitHub's REST interface we use. Addresses are whole, since GitHub hands out some of them itself. */
interface RestApi {
    /** Costs nothing. */
    @GET
    CompletableFuture<Response<RateLimitsRow>> rateLimits(@Url HttpUrl address);

    @GET
    CompletableFuture<Response<AccountRow>> account(@Url HttpUrl address, @Tag Revalidation revalidation);

    /** With the star dates, which only this media type has. */
    @GET
    @Headers("Accept: application/vnd.github.star+json")
    CompletableFuture<Response<List<@Nullable StarRow>>> stars(@Url HttpUrl address, @Tag Revalidation revalidation);

    @GET
    CompletableFuture<Response<RepositoryRow>> repository(@Url HttpUrl address);

    @GET
    CompletableFuture<Response<ReadmeRow>> readme(@Url HttpUrl address, @Tag Revalidation revalidation);

    @GET
    CompletableFuture<Response<List<@Nullable FolderEntry>>> folder(@Url HttpUrl address);

    /** The beginning of the file itself, as {@link Beginnings} bounds it. */
    @GET
    @Headers("Accept: application/vnd.github.raw+json")
    CompletableFuture<Response<byte[]>> raw(@Url HttpUrl address);
}
