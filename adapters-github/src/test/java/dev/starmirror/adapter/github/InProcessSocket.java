package dev.starmirror.adapter.github;

import dev.starmirror.simulator.http.ConnectionFailure;
import dev.starmirror.simulator.http.RequestHandler;
import dev.starmirror.simulator.http.SimulatedResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** One connection: what is written to it is answered when its answer is read. Not thread-safe, as one exchange at a time uses it. */
final class InProcessSocket extends Socket {
    private final RequestHandler handler;
    private final SteppedTime time;
    private final ByteArrayOutputStream request = new ByteArrayOutputStream();
    private ByteArrayInputStream answer = new ByteArrayInputStream(new byte[0]);
    private int timeoutMillis;
    private boolean connected;
    private boolean ended;
    private boolean closed;

    InProcessSocket(RequestHandler handler, SteppedTime time) {
        this.handler = handler;
        this.time = time;
    }

    private int read(byte[] bytes, int offset, int length) throws IOException {
        if (closed) {
            throw new SocketException("Socket closed");
        }
        if (answer.available() == 0 && !ended) {
            answer = new ByteArrayInputStream(exchange());
        }
        return answer.read(bytes, offset, length);
    }

    private byte[] exchange() throws IOException {
        if (request.size() == 0) {
            throw new SocketTimeoutException("Nothing was asked");
        }
        SimulatedResponse response = handler.answer(WireFormat.request(request.toByteArray()));
        request.reset();
        Duration patience = Duration.ofMillis(timeoutMillis);
        if (response.delay().compareTo(patience) > 0) {
            time.pass(patience);
            throw new SocketTimeoutException("timeout");
        }
        time.pass(response.delay());
        ended = response.failure() != ConnectionFailure.NONE;
        return switch (response.failure()) {
            case NONE -> WireFormat.whole(response);
            case DROPPED_BODY -> WireFormat.half(response);
            case RESET -> throw new SocketException("Connection reset");
        };
    }

    @Override
    public void connect(SocketAddress address, int timeout) {
        connected = true;
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return InProcessSocket.this.read(bytes, offset, length);
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return request;
    }

    @Override
    public synchronized void setSoTimeout(int millis) {
        timeoutMillis = millis;
    }

    @Override
    public synchronized int getSoTimeout() {
        return timeoutMillis;
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isInputShutdown() {
        return ended;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
