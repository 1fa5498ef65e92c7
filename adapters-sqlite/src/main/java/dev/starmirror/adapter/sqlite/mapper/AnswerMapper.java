package dev.starmirror.adapter.sqlite.mapper;

import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The answers of the source that are kept from run to run. */
public interface AnswerMapper {
    @Select("SELECT address, validator, links, size, content FROM kept_answers WHERE address = #{address}")
    @Arg(column = "address", javaType = String.class)
    @Arg(column = "validator", javaType = String.class)
    @Arg(column = "links", javaType = String.class)
    @Arg(column = "size", javaType = long.class)
    @Arg(column = "content", javaType = byte[].class)
    @Nullable
    AnswerRow find(@Param("address") String address);

    /** Under a new, higher id, whether or not there was one for the address. */
    @Insert("""
            INSERT OR REPLACE INTO kept_answers (address, validator, links, size, content)
            VALUES (#{address}, #{validator}, #{links}, #{size}, #{content})
            """)
    void put(AnswerRow answer);

    /** Drops the oldest. */
    @Delete("DELETE FROM kept_answers WHERE id <= (SELECT max(id) FROM kept_answers) - #{most}")
    void trim(@Param("most") int most);

    @Delete("DELETE FROM kept_answers")
    void dropAll();
}
