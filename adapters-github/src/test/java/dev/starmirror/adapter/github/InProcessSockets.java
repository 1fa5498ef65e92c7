package dev.starmirror.adapter.github;

import dev.starmirror.simulator.http.RequestHandler;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Sockets whose other end is a handler in this process: the whole HTTP client without a network or a server. */
public final class InProcessSockets extends SocketFactory {
    private final RequestHandler handler;
    private final SteppedTime time;

    /** @param time moves on while an answer is late */
    public InProcessSockets(RequestHandler handler, SteppedTime time) {
        this.handler = handler;
        this.time = time;
    }

    @Override
    public Socket createSocket() {
        return new InProcessSocket(handler, time);
    }

    @Override
    public Socket createSocket(String host, int port) {
        return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        return createSocket();
    }
}
