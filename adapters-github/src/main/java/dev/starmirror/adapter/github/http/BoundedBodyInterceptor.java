package dev.starmirror.adapter.github.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Cuts the reading of an answer off where it is larger, unpacked, than anything GitHub has reason to send. */
final class BoundedBodyInterceptor implements Interceptor {
    private final long maxBytes;

    BoundedBodyInterceptor(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        return body == null
                ? response
                : response.newBuilder().body(new BoundedBody(body, maxBytes)).build();
    }

    private static final class BoundedBody extends ResponseBody {
        private final ResponseBody body;
        private final BufferedSource source;

        BoundedBody(ResponseBody body, long maxBytes) {
            this.body = body;
            this.source = Okio.buffer(new BoundedSource(body.source(), maxBytes));
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }

    private static final class BoundedSource extends ForwardingSource {
        private final long maxBytes;
        private long left;

        BoundedSource(BufferedSource source, long maxBytes) {
            super(source);
            this.maxBytes = maxBytes;
            this.left = maxBytes;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new AnswerTooLargeException(maxBytes);
            }
            return read;
        }
    }
}
