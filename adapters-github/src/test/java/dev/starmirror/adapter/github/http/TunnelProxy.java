package dev.starmirror.adapter.github.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy that lets those who know the password through to one port of this machine, whatever host they name. */
final class TunnelProxy implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final String credentials;
    private final int target;

    /** @param credentials as they come in {@code Proxy-Authorization} */
    TunnelProxy(String credentials, int target) throws IOException {
        this.credentials = credentials;
        this.target = target;
        threads.execute(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** What the proxy itself was told. */
    List<String> heads() {
        return List.copyOf(heads);
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            heads.add(head);
            boolean known = head.contains("Proxy-Authorization: " + credentials + "\r\n");
            String answer = known ? "200 Connected" : "407 Proxy Authentication Required";
            client.getOutputStream()
                    .write(("HTTP/1.1 " + answer + "\r\ncontent-length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            if (known) {
                tunnel(client);
            }
        } catch (IOException e) {
            // Either end hung up, which is how tunnels end.
        }
    }

    private void tunnel(Socket client) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            threads.execute(() -> copy(server, client));
            copy(client, server);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                out.write(bytes, 0, read);
            }
        } catch (IOException e) {
            // Either end hung up, which is how tunnels end.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
