/** What the simulated GitHub holds: repositories, their files, and one account's stars. */
@NullMarked
package dev.starmirror.simulator.account;

import org.jspecify.annotations.NullMarked;
