/** What the commands stand on: the program behind them, the terminal before them, and the ways they can end. */
@NullMarked
package dev.starmirror.adapter.cli.program;

import org.jspecify.annotations.NullMarked;
