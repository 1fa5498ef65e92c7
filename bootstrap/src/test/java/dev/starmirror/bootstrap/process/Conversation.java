package dev.starmirror.bootstrap.process;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starmirror.bootstrap.process.RecordingProxy.Listener;
import dev.starmirror.bootstrap.process.RecordingProxy.Moment;
import java.util.HashSet;
import java.util.Set;

/** What one process asked and was answered. Safe for use by several threads. */
final class Conversation {
    private final Listener listener;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private int requests;

    /**
     * One request.
     *
     * @param number 1 for the first of the conversation
     * @param readmes the blob oids of the READMEs whose text it asks for
     */
    record Question(int number, Set<String> readmes) {}

    Conversation(Listener listener) {
        this.listener = listener;
    }

    /** The oids of READMEs asked for so far. */
    synchronized Set<String> asked() {
        return Set.copyOf(asked);
    }

    /** The oids of READMEs that went out whole so far. */
    synchronized Set<String> answered() {
        return Set.copyOf(answered);
    }

    Question asked(JsonNode variables) {
        Question question = note(variables);
        tell(question, Moment.ASKED);
        return question;
    }

    void answered(Question question) {
        synchronized (this) {
            answered.addAll(question.readmes());
        }
        tell(question, Moment.ANSWERED);
    }

    void tell(Question question, Moment moment) {
        listener.at(question.number(), moment);
    }

    private synchronized Question note(JsonNode variables) {
        Set<String> readmes = new HashSet<>();
        for (int i = 0; variables.has("oid" + i); i++) {
            readmes.add(variables.path("oid" + i).asText());
        }
        asked.addAll(readmes);
        requests++;
        return new Question(requests, readmes);
    }
}
