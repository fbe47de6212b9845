/** The local AWS and the services, each in a process of its own: started, watched, talked to and stopped. */
@NullMarked
package com.boltride.cli.pipeline;

import org.jspecify.annotations.NullMarked;
