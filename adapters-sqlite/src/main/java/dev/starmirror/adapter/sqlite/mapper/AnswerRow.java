package dev.starmirror.adapter.sqlite.mapper;

/** A row of {@code kept_answers}; the content is deflated where that makes it smaller than {@code size}, else as it is. */
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the database, never compared
public record AnswerRow(String address, String validator, String links, long size, byte[] content) {}
