/** Stars and READMEs from GitHub: the ports' adapters, their settings and their wiring. */
@NullMarked
package dev.starmirror.adapter.github;

import org.jspecify.annotations.NullMarked;
