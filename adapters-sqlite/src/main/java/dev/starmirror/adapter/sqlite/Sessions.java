package dev.starmirror.adapter.sqlite;

import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.jspecify.annotations.Nullable;

/** Makes MyBatis sessions over connections. Transactions are begun and ended in SQL by who uses the session. */
final class Sessions {
    private final SqlSessionFactory factory;

    /** @param source not used for sessions, which come with a connection, but MyBatis wants one */
    Sessions(DataSource source) {
        this(source, null);
    }

    /** @param interceptor looks on at each statement, null for nobody: to look on costs every statement a little */
    Sessions(DataSource source, @Nullable Interceptor interceptor) {
        Configuration configuration = configuration(source);
        if (interceptor != null) {
            configuration.addInterceptor(interceptor);
        }
        factory = new DefaultSqlSessionFactory(configuration);
    }

    private static Configuration configuration(DataSource source) {
        Configuration configuration =
                new MappersOnFirstUse(new Environment("mirror", new JdbcTransactionFactory(), source));
        // The same question may have another answer a moment later.
        configuration.setCacheEnabled(false);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        return configuration;
    }

    /**
     * Reads a mapper's statements when it is first asked for: most commands need those of one mapper. MyBatis names a mapper as known before
     * it has read it, so it is not asked.
     */
    private static final class MappersOnFirstUse extends Configuration {
        private final Set<Class<?>> ready = ConcurrentHashMap.newKeySet();
        private final ReentrantLock reading = new ReentrantLock();

        MappersOnFirstUse(Environment environment) {
            super(environment);
        }

        @Override
        public <T> T getMapper(Class<T> type, SqlSession session) {
            if (!ready.contains(type)) {
                read(type);
            }
            return super.getMapper(type, session);
        }

        private void read(Class<?> type) {
            reading.lock();
            try {
                if (!hasMapper(type)) {
                    addMapper(type);
                }
                ready.add(type);
            } finally {
                reading.unlock();
            }
        }
    }

    SqlSession reusing(Connection connection) {
        return factory.openSession(ExecutorType.REUSE, connection);
    }
}
