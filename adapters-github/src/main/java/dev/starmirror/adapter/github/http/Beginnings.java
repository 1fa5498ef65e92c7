package dev.starmirror.adapter.github.http;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Answers as the bytes they are, of which no more is read than the beginning: the rest may be a hundred times as much. */
public final class Beginnings extends Converter.Factory {
    /** Bytes that are read at most; an answer of that size may have gone on. */
    public static final long MAX_BYTES = (1L << 20) + 1;

    Beginnings() {}

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        return type == byte[].class ? Beginnings::read : null;
    }

    private static byte[] read(ResponseBody body) throws IOException {
        try (body) {
            Buffer beginning = new Buffer();
            while (beginning.size() < MAX_BYTES) {
                if (body.source().read(beginning, MAX_BYTES - beginning.size()) < 0) {
                    break;
                }
            }
            return beginning.readByteArray();
        }
    }
}
