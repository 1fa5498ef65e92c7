package dev.starmirror.domain.port;

import dev.starmirror.domain.catalog.Statistics;
import dev.starmirror.domain.catalog.UnreadQualifier;
import java.util.List;
import java.util.Optional;

/** What the mirror as a whole tells. Threads and failures are as in {@link StarCatalog}. */
public interface StarStatistics {
    /**
     * Counts everything, as of one instant.
     *
     * @param top how many languages, topics, licences and months at most, 0 for all
     */
    Statistics statistics(int top);

    /**
     * What a person may have meant who searched for this and found nothing: the same words with those that stand in no name, description
     * or topic replaced by the most frequent similar one.
     *
     * @return empty where every word is known, or none has a similar one
     */
    Optional<String> suggestion(String text);

    /** What in this text is searched for as text though it is named like a qualifier; in its order, without a look at the mirror. */
    List<UnreadQualifier> unread(String text);
}
