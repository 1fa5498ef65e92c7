package dev.starmirror.architecture;

import java.util.stream.Stream;

/**
 * Where the rooms stand: the program's own, or the small wrong world that the rules must object to.
 *
 * @param root the package above all rooms
 */
record Rooms(String root) {
    static final Rooms PROGRAM = new Rooms("dev.starmirror");
    static final Rooms WRONG_WORLD = new Rooms("dev.starmirror.architecture.bad");

    String domain() {
        return root + ".domain..";
    }

    String ports() {
        return root + ".domain.port..";
    }

    String application() {
        return root + ".application..";
    }

    String adapters() {
        return root + ".adapter..";
    }

    String adapter(String technology) {
        return root + ".adapter." + technology + "..";
    }

    String bootstrap() {
        return root + ".bootstrap..";
    }

    String simulator() {
        return root + ".simulator..";
    }

    Stream<String> all() {
        return Stream.of(
                domain(),
                ports(),
                application(),
                adapter("github"),
                adapter("sqlite"),
                adapter("cli"),
                bootstrap(),
                simulator());
    }
}
