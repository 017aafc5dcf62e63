package dev.farol.crash;

import java.io.IOException;

/** Changes of one kind by one client, and account of what it was told of each. For one thread. */
interface Deeds {

    /**
     * Changes something.
     *
     * @throws IOException when the server is gone: whether the change was made is not known then
     */
    void act(Api api) throws IOException;

    /** Looks whether a server has all that was acknowledged, and nothing in part; what was not known is known afterwards. */
    void verify(Api api) throws IOException;

    /** How many changes were acknowledged. */
    int acknowledged();
}
