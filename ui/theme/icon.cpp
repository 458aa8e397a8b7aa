#include "ui/theme/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

// Qt draws `currentColor` black, which is invisible on a dark ground.
QByteArray recoloured(QStringView name, const QColor &color) {
    QFile file(u":/scepter/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon \"%ls\".", qUtf16Printable(name.toString()));
        return {};
    }
    QByteArray svg = file.readAll();
    // At 16 pixels the stroke of 2 is heavier than the text beside it.
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    return svg.replace("currentColor", color.name().toLatin1());
}

class RoleIconEngine final : public QIconEngine {
public:
    RoleIconEngine(QString name, Role role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override {
        const int side = qMin(rect.width(), rect.height());
        const QPixmap pixmap = iconPixmap(m_name, colorFor(mode), side, painter->device()->devicePixelRatioF());
        painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, pixmap);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        // QIcon asks for device pixels here and sets the ratio itself.
        Q_UNUSED(scale)
        return iconPixmap(m_name, colorFor(mode), qMin(size.width(), size.height()), 1.0);
    }

    QIconEngine *clone() const override { return new RoleIconEngine(m_name, m_role); }

private:
    QColor colorFor(QIcon::Mode mode) const {
        // A disabled primary button has lost its accent, and with it the ground of OnAccent.
        const bool lostGround = mode == QIcon::Disabled && m_role == Role::OnAccent;
        QColor color = tone(lostGround ? Role::Dimmed : m_role);
        if (mode == QIcon::Disabled) {
            const QColor behind = tones().window;
            color = QColor((color.red() + behind.red()) / 2, (color.green() + behind.green()) / 2,
                           (color.blue() + behind.blue()) / 2);
        }
        return color;
    }

    QString m_name;
    Role m_role;
};

}  // namespace

QIcon icon(QStringView name, Role role) {
    return QIcon(new RoleIconEngine(name.toString(), role));
}

QPixmap iconPixmap(QStringView name, const QColor &color, int size, qreal devicePixelRatio) {
    const QString key = u"scepter/%1/%2/%3/%4"_s.arg(name).arg(color.name()).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;

    const int pixels = qMax(1, qRound(size * devicePixelRatio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(recoloured(name, color));
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        renderer.render(&painter);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

}  // namespace scepter::ui
