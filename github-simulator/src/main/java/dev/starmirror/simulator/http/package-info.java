/** The wire: requests, responses, and the WireMock server that carries them. */
@NullMarked
package dev.starmirror.simulator.http;

import org.jspecify.annotations.NullMarked;
