package cn.dutydesk.notify.service;

import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.domain.Address;
import cn.dutydesk.notify.domain.Letter;
import cn.dutydesk.notify.domain.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A channel over which the program itself delivers. */
interface Post {
    Channel channel();

    /** Whether it is switched on and set up. From memory. */
    boolean ready();

    /** Where the person is reached on it; empty when it does not know the person. @param known may be null */
    Optional<String> address(NewNotice wish, @Nullable Address known);

    /** Tries once. Blocks for some ten seconds at most; never throws. */
    Outcome deliver(Letter letter);
}
