/** The data contract as its schemas state it. Only tests see it: no service needs a schema to keep to one. */
package com.boltride.contract;
