/** What Starmirror is about: stars, READMEs, plans, quotas, runs, and the ports to the world. Knows the JDK only. */
@NullMarked
package dev.starmirror.domain;

import org.jspecify.annotations.NullMarked;
