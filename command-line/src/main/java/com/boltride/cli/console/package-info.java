/** What the user of a command sees. */
@NullMarked
package com.boltride.cli.console;

import org.jspecify.annotations.NullMarked;
