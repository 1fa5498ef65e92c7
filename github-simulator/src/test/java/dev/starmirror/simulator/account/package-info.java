@NullMarked
package dev.starmirror.simulator.account;

import org.jspecify.annotations.NullMarked;
