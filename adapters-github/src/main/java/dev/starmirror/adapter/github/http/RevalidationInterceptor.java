package dev.starmirror.adapter.github.http;

import dev.starmirror.domain.port.KeptAnswer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Asks conditionally where a question carries a {@link Revalidation}, and reads the kept answer where GitHub says that it still stands.
 * The HTTP library's own cache is no choice: it stores the {@code Authorization} header, since GitHub's answers vary by it, and asks
 * nothing for as long as an answer may be cached.
 */
final class RevalidationInterceptor implements Interceptor {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Revalidation revalidation = request.tag(Revalidation.class);
        if (revalidation == null) {
            return chain.proceed(request);
        }
        Optional<KeptAnswer> known = revalidation.known(request.url());
        Response response = chain.proceed(
                known.isEmpty()
                        ? request
                        : request.newBuilder()
                                .header("If-None-Match", known.get().validator())
                                .build());
        if (known.isPresent() && response.code() == HttpURLConnection.HTTP_NOT_MODIFIED) {
            revalidation.stands();
            return kept(response, known.get());
        }
        return response.code() == HttpURLConnection.HTTP_OK ? fresh(response, revalidation) : response;
    }

    /** With the headers of now, which tell of time and budgets; GitHub does not repeat the links. */
    private static Response kept(Response notModified, KeptAnswer known) {
        notModified.close();
        return notModified
                .newBuilder()
                .code(HttpURLConnection.HTTP_OK)
                .message("OK")
                .header("Link", known.links())
                .body(ResponseBody.create(known.body(), JSON))
                .build();
    }

    /** What single sign-on hides may come to light without another validator, so a partial answer is not kept. */
    private static Response fresh(Response response, Revalidation revalidation) throws IOException {
        String validator = response.header("ETag");
        ResponseBody body = response.body();
        if (validator == null || body == null || response.header("x-github-sso") != null) {
            return response;
        }
        String text = body.string();
        String links = String.join(", ", response.headers("Link"));
        revalidation.answered(response.request().url(), new KeptAnswer(validator, links, text));
        return response.newBuilder().body(ResponseBody.create(text, JSON)).build();
    }
}
