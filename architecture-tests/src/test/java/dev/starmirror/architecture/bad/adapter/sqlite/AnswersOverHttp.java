package dev.starmirror.architecture.bad.adapter.sqlite;

import okhttp3.Response;

/** Knows HTTP outside the GitHub adapter. */
public final class AnswersOverHttp {
    private AnswersOverHttp() {}

    static int status(Response response) {
        return response.code();
    }
}
