package cn.dutydesk.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a second start bring the first window to the front. The open window listens on the loopback address only and
 * writes its port and a random word beside the data; a knock that does not say the word is ignored. A knock may name a
 * playbook file, which the person at the window is asked about; nothing else can be asked for here.
 */
public final class FrontDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final String FILE = "dutydesk.door";
    private static final int PATIENCE_MS = 2000;

    private final ServerSocket socket;
    private final Path file;

    private FrontDoor(ServerSocket socket, Path file) {
        this.socket = socket;
        this.file = file;
    }

    /**
     * Listens until closed. A machine that allows no loopback socket just goes without.
     *
     * @param show brings the window to the front, and offers it the file, which is null for none; called on a thread of
     *             its own
     * @return null when no socket could be had
     */
    public static @Nullable FrontDoor open(Path directory, Consumer<@Nullable Path> show) {
        try {
            ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            String word = UUID.randomUUID().toString();
            Path file = directory.resolve(FILE);
            Files.writeString(file, socket.getLocalPort() + " " + word);
            FrontDoor door = new FrontDoor(socket, file);
            Thread.ofPlatform().daemon().name("front-door").start(() -> door.listen(word, show));
            return door;
        } catch (IOException e) {
            LOG.warn("a second start will not bring this window to the front", e);
            return null;
        }
    }

    private void listen(String word, Consumer<@Nullable Path> show) {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                visitor.setSoTimeout(PATIENCE_MS);
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
                if (word.equals(in.readLine())) {
                    String file = in.readLine();
                    show.accept(file == null || file.isEmpty() ? null : Path.of(file));
                    visitor.getOutputStream().write('\n');
                }
            } catch (IOException | InvalidPathException e) {
                if (!socket.isClosed()) {
                    LOG.debug("a knock came to nothing", e);
                }
            }
        }
    }

    /**
     * Asks the window that holds the directory to come to the front.
     *
     * @param opened a file it is to offer; null for none
     * @return whether one answered
     */
    public static boolean knock(Path directory, @Nullable Path opened) {
        try {
            String[] said = Files.readString(directory.resolve(FILE)).split(" ");
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(said[0])),
                        PATIENCE_MS);
                socket.setSoTimeout(PATIENCE_MS);
                socket.getOutputStream().write((said[1] + "\n" + (opened == null ? "" : opened.toAbsolutePath()) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                return socket.getInputStream().read() == '\n';
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("nobody at the door", e);
            return false;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("closing the door", e);
        }
    }
}
