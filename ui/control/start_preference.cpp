#include "ui/control/start_preference.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

const auto key = u"listener/startWhenOpened"_s;

}  // namespace

bool startsListeningWhenOpened() {
    return QSettings().value(key, false).toBool();
}

void chooseStartWhenOpened(StartWhenOpened choice) {
    QSettings().setValue(key, choice == StartWhenOpened::Yes);
}

}  // namespace scepter::ui
