package dev.starmirror.architecture.bad.adapter.sqlite;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs past slf4j. */
public final class LogsTheOldWay {
    private LogsTheOldWay() {}

    static boolean chatty(Logger logger) {
        return logger.isLoggable(Level.FINE);
    }
}
