package dev.starmirror.bootstrap.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A listener on the loopback that gives everybody one answer and keeps what it was told. */
final class Eavesdropper implements AutoCloseable {
    private final ServerSocket listener;
    private final byte[] answer;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    private Eavesdropper(String answer) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer.getBytes(StandardCharsets.ISO_8859_1);
        Thread thread = new Thread(this::listen, "eavesdropper");
        thread.setDaemon(true);
        thread.start();
    }

    static Eavesdropper answering(String answer) throws IOException {
        return new Eavesdropper(answer);
    }

    int port() {
        return listener.getLocalPort();
    }

    String heard() {
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    private void listen() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                InputStream in = socket.getInputStream();
                byte[] bytes = new byte[8192];
                int read = in.read(bytes);
                heard.write(bytes, 0, Math.max(read, 0));
                socket.getOutputStream().write(answer);
            } catch (IOException e) {
                // Whoever hung up was heard as far as he spoke, and a closed listener ends the loop.
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
