@NullMarked
package dev.starmirror.adapter.cli.transfer;

import org.jspecify.annotations.NullMarked;
