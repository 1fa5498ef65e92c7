package dev.starmirror.adapter.github.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.starmirror.adapter.github.quota.WindowClosedException;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** What it means that no answer came, or none that can be read. */
final class TransportFailures {
    private TransportFailures() {}

    static SourceException translate(IOException failure, String host) {
        if (isRefusedByProxy(failure)) {
            return new SourceException(
                    new SourceFailure.Unavailable(
                            "The proxy did not let us through to " + host + ": check its address, user and password"),
                    new ProxyRefusedException(failure));
        }
        return new SourceException(meaning(failure, host), failure);
    }

    /** Whether GitHub has not seen the request: the gate held it back, or there was no connection to send it over. */
    static boolean isUnsent(IOException failure) {
        return failure instanceof WindowClosedException
                || failure instanceof UnknownHostException
                || failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof SSLException
                || isRefusedByProxy(failure);
    }

    /** OkHttp tells what a proxy said by the message alone. */
    private static boolean isRefusedByProxy(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.startsWith("Unexpected response code for CONNECT")
                || message.equals("Failed to authenticate with proxy");
    }

    private static SourceFailure meaning(IOException failure, String host) {
        if (failure instanceof JacksonException unread) {
            return unread(unread, host);
        }
        if (failure instanceof AnswerTooLargeException) {
            return new SourceFailure.TooHeavy(host + " sent a larger answer than can be right");
        }
        if (failure instanceof UnknownHostException) {
            return new SourceFailure.Unavailable("No address is known for " + host + ": check the network connection");
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return new SourceFailure.Unavailable(
                    "No connection to " + host + ": check the network connection and the proxy");
        }
        if (failure instanceof SSLException) {
            return new SourceFailure.Unavailable(
                    "No secure connection to " + host + ": check the clock, the certificates and the proxy");
        }
        if (failure instanceof SocketTimeoutException) {
            return new SourceFailure.TooHeavy(host + " did not answer in time");
        }
        return new SourceFailure.Unavailable("The connection to " + host + " broke");
    }

    /** Databind wraps what the parser met, and what the network did to the parser. */
    private static SourceFailure unread(JacksonException failure, String host) {
        if (failure.getCause() instanceof JacksonException cause) {
            return unread(cause, host);
        }
        if (failure.getCause() instanceof IOException cause) {
            return meaning(cause, host);
        }
        return isCutShort(failure)
                ? new SourceFailure.Unavailable("The answer of " + host + " broke off")
                : new SourceFailure.Incomprehensible(
                        host + " answered with something that is not GitHub's JSON: check the address,"
                                + " and whether a proxy or a login page is in between");
    }

    /** Nothing at all, or JSON that is right as far as it goes; a page for people goes wrong with its first character. */
    private static boolean isCutShort(JacksonException failure) {
        return failure instanceof JsonEOFException
                || (failure instanceof JsonParseException broken
                        && broken.getLocation().getByteOffset() > 1)
                || (failure instanceof MismatchedInputException mismatch && mismatch.getCurrentToken() == null);
    }
}
