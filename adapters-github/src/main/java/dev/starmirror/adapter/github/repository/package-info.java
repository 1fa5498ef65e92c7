/** What GitHub's two interfaces say about a repository in common. */
@NullMarked
package dev.starmirror.adapter.github.repository;

import org.jspecify.annotations.NullMarked;
