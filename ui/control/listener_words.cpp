#include "ui/control/listener_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(scepter::ui::ListenerWords)
};

}  // namespace

ListenerWords listenerWords(ListenerState state) {
    switch (state) {
        case ListenerState::Stopped:
            return {u"square"_s, Words::tr("Stopped"), Role::Dimmed};
        case ListenerState::Starting:
            return {u"loader"_s, Words::tr("Starting"), Role::Waiting};
        case ListenerState::Running:
            return {u"radio"_s, Words::tr("Listening"), Role::Good};
        case ListenerState::Failed:
            return {u"circle-x"_s, Words::tr("Failed"), Role::Bad};
        case ListenerState::HeldElsewhere:
            return {u"info"_s, Words::tr("Listening elsewhere"), Role::Waiting};
        case ListenerState::Locked:
            return {u"lock"_s, Words::tr("Locked"), Role::Attention};
    }
    return {};
}

}  // namespace scepter::ui
