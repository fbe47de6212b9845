/** Runs as their users see them: started, followed, stopped and restarted, over REST and by the service's own life. */
@NullMarked
package com.boltride.producer.run;

import org.jspecify.annotations.NullMarked;
