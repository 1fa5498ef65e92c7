/** GitHub's device flow: how a program without a browser of its own gets a token. */
@NullMarked
package dev.starmirror.simulator.login;

import org.jspecify.annotations.NullMarked;
