package dev.starmirror.adapter.sqlite;

import dev.starmirror.domain.port.MirrorInspection.Statement;
import dev.starmirror.domain.port.Ticker;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/** Measures each statement from its question to the last row of its answer, whatever is done with the rows included. For one thread. */
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
final class StatementTimes implements Interceptor {
    private final Ticker ticker;
    private final Map<String, Times> times = new HashMap<>();

    StatementTimes(Ticker ticker) {
        this.ticker = ticker;
    }

    @Override
    public Object intercept(Invocation query) throws InvocationTargetException, IllegalAccessException {
        long start = ticker.nanos();
        try {
            return query.proceed();
        } finally {
            String id = ((MappedStatement) query.getArgs()[0]).getId();
            String name = id.substring(id.lastIndexOf('.', id.lastIndexOf('.') - 1) + 1);
            times.merge(name, new Times(1, ticker.nanos() - start), Times::plus);
        }
    }

    /** Forgets what was measured. */
    void clear() {
        times.clear();
    }

    /** What was measured, the slowest statement first. */
    List<Statement> slowestFirst() {
        return times.entrySet().stream()
                .map(entry -> new Statement(
                        entry.getKey(),
                        entry.getValue().executions(),
                        Duration.ofNanos(entry.getValue().slowest())))
                .sorted(Comparator.comparing(Statement::slowest).reversed().thenComparing(Statement::name))
                .toList();
    }

    private record Times(long executions, long slowest) {
        Times plus(Times other) {
            return new Times(executions + other.executions, Math.max(slowest, other.slowest));
        }
    }
}
