/** The arrows between the rooms and the house rules, each with a class that breaks it. */
@NullMarked
package dev.starmirror.architecture;

import org.jspecify.annotations.NullMarked;
