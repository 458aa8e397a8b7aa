#include "http/port_holder.h"

namespace scepter::http {

// Where the system has no /proc, the sentence says how to find out.
std::vector<PortHolder> portHolders(quint16) {
    return {};
}

}  // namespace scepter::http
