package dev.starmirror.architecture.bad.domain.port;

/** A port that asks for too much. */
public interface KitchenSink {
    void one();

    void two();

    void three();

    void four();

    void five();

    void six();
}
