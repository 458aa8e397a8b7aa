// Which program holds a port that we wanted.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace scepter::http {

struct PortHolder {
    qint64 processId = 0;
    QString program;
};

/// Programs that listen on this TCP port and that this user may see; none when the system does not tell.
std::vector<PortHolder> portHolders(quint16 port);

}  // namespace scepter::http
