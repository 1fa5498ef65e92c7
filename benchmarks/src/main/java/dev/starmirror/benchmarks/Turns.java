package dev.starmirror.benchmarks;

import java.util.List;

/** Hands out the elements of a list in turn, without end. For one thread. */
final class Turns<T> {
    private final List<T> elements;
    private int next;

    Turns(List<T> elements) {
        this.elements = List.copyOf(elements);
    }

    T next() {
        T element = elements.get(next);
        next = next + 1 == elements.size() ? 0 : next + 1;
        return element;
    }
}
