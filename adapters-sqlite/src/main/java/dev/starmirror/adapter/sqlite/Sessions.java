package dev.starmirror.adapter.sqlite;

import dev.starmirror.adapter.sqlite.mapper.AnswerMapper;
import dev.starmirror.adapter.sqlite.mapper.CatalogMapper;
import dev.starmirror.adapter.sqlite.mapper.JournalMapper;
import dev.starmirror.adapter.sqlite.mapper.MaintenanceMapper;
import dev.starmirror.adapter.sqlite.mapper.StatisticsMapper;
import dev.starmirror.adapter.sqlite.mapper.StoreMapper;
import java.sql.Connection;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** Makes MyBatis sessions over connections. Transactions are begun and ended in SQL by who uses the session. */
final class Sessions {
    private final SqlSessionFactory factory;

    /** @param source not used for sessions, which come with a connection, but MyBatis wants one */
    Sessions(DataSource source) {
        factory = new DefaultSqlSessionFactory(configuration(source));
    }

    static Configuration configuration(DataSource source) {
        Configuration configuration =
                new Configuration(new Environment("mirror", new JdbcTransactionFactory(), source));
        // The same question may have another answer a moment later.
        configuration.setCacheEnabled(false);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.addMapper(AnswerMapper.class);
        configuration.addMapper(StoreMapper.class);
        configuration.addMapper(JournalMapper.class);
        configuration.addMapper(CatalogMapper.class);
        configuration.addMapper(StatisticsMapper.class);
        configuration.addMapper(MaintenanceMapper.class);
        return configuration;
    }

    SqlSession batching(Connection connection) {
        return factory.openSession(ExecutorType.BATCH, connection);
    }

    SqlSession reusing(Connection connection) {
        return factory.openSession(ExecutorType.REUSE, connection);
    }
}
