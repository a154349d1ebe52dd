/* Nothing of it is needed: see windows.h. */
