#include "app/site/operator_name.h"

#include <pwd.h>
#include <unistd.h>

#include <array>

namespace scepter::app {
using namespace Qt::StringLiterals;

QString operatorName() {
    passwd entry{};
    passwd *found = nullptr;
    std::array<char, 4096> buffer{};
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found) {
        return QString::fromLocal8Bit(found->pw_name);
    }
    return u"uid %1"_s.arg(::getuid());
}

}  // namespace scepter::app
