#include "tools/load_client.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace scepter::tools {

using namespace Qt::StringLiterals;
using SteadyClock = std::chrono::steady_clock;

namespace {

constexpr int foreverInTurns = 1'000;  // milliseconds
/// A net for a service that hangs: so long without a sign of it, and what is left counts as not answered.
constexpr std::chrono::seconds patience{60};

/// A descriptor that is closed when it is let go.
class Descriptor {
public:
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    Descriptor(Descriptor &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Descriptor &operator=(Descriptor &&) = delete;
    ~Descriptor() { close(); }

    int get() const { return m_descriptor; }
    bool isOpen() const { return m_descriptor >= 0; }
    void close() {
        if (isOpen()) ::close(std::exchange(m_descriptor, -1));
    }

private:
    int m_descriptor;
};

struct Line {
    Descriptor socket;
    std::size_t request = 0;
    bool isBusy = false;  ///< with that request
    SteadyClock::time_point sentAt{};
    QByteArray received;
};

Result<Descriptor> connected(quint16 port) {
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (!socket.isOpen() || ::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return {FaultKind::Unavailable,
                u"Port %1 cannot be connected to: %2."_s.arg(port).arg(QString::fromLocal8Bit(std::strerror(errno)))};
    const int noDelay = 1;
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &noDelay, sizeof noDelay);
    return socket;
}

/// One run over all requests.
class Run {
public:
    Run(const std::vector<QByteArray> &requests, std::vector<Line> &lines, Descriptor &poll)
        : m_requests(requests), m_lines(lines), m_poll(poll), m_exchanges(requests.size()) {}

    std::vector<Exchange> drive(const LoadClient::Turn &turn);

private:
    void sendNext(Line &line);
    void receive(Line &line);
    bool takeAnswer(Line &line);
    void lose(Line &line);

    const std::vector<QByteArray> &m_requests;
    std::vector<Line> &m_lines;
    Descriptor &m_poll;
    std::vector<Exchange> m_exchanges;
    std::size_t m_next = 0;
    std::size_t m_answered = 0;
    std::size_t m_busy = 0;
    SteadyClock::time_point m_lastEvent = SteadyClock::now();
};

std::vector<Exchange> Run::drive(const LoadClient::Turn &turn) {
    for (Line &line : m_lines) {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = &line;
        ::epoll_ctl(m_poll.get(), EPOLL_CTL_ADD, line.socket.get(), &event);
        sendNext(line);
    }
    std::array<epoll_event, 64> events;
    while (m_busy > 0) {
        const int wait = turn ? turn(m_answered) : foreverInTurns;
        const int count = ::epoll_wait(m_poll.get(), events.data(), static_cast<int>(events.size()), wait);
        if (count == 0 && SteadyClock::now() - m_lastEvent > patience) break;
        if (count > 0) m_lastEvent = SteadyClock::now();
        for (int i = 0; i < count; ++i) receive(*static_cast<Line *>(events[static_cast<std::size_t>(i)].data.ptr));
    }
    return std::move(m_exchanges);
}

void Run::sendNext(Line &line) {
    if (m_next == m_requests.size()) return;
    line.request = m_next++;
    line.sentAt = SteadyClock::now();
    line.isBusy = true;
    ++m_busy;
    const QByteArray &octets = m_requests[line.request];
    for (qsizetype sent = 0; sent < octets.size();) {
        const ssize_t count = ::send(line.socket.get(), octets.constData() + sent,
                                     static_cast<std::size_t>(octets.size() - sent), MSG_NOSIGNAL);
        if (count < 0) return lose(line);
        sent += count;
    }
}

void Run::receive(Line &line) {
    std::array<char, 16 * 1024> octets;
    const ssize_t count = ::recv(line.socket.get(), octets.data(), octets.size(), MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (count <= 0) return lose(line);
    line.received.append(octets.data(), count);
    if (!takeAnswer(line)) return;
    line.isBusy = false;
    --m_busy;
    ++m_answered;
    sendNext(line);
}

bool Run::takeAnswer(Line &line) {
    constexpr QByteArrayView lengthName = "\r\nContent-Length: ";
    const qsizetype headerEnd = line.received.indexOf("\r\n\r\n");
    const qsizetype lengthAt = line.received.indexOf(lengthName);
    if (headerEnd < 0 || lengthAt < 0) return false;
    const qsizetype lengthFrom = lengthAt + lengthName.size();
    const qsizetype bodyFrom = headerEnd + 4;
    const qsizetype length =
        line.received.sliced(lengthFrom, line.received.indexOf('\r', lengthFrom) - lengthFrom).toLongLong();
    if (line.received.size() < bodyFrom + length) return false;
    m_exchanges[line.request] = {line.received.sliced(9, 3).toInt(), line.received.sliced(bodyFrom, length),
                                 SteadyClock::now() - line.sentAt};
    line.received.clear();
    return true;
}

void Run::lose(Line &line) {
    if (std::exchange(line.isBusy, false)) --m_busy;
    line.socket.close();
}

}  // namespace

Result<std::vector<Exchange>> LoadClient::run(const std::vector<QByteArray> &requests, const Turn &turn) const {
    Descriptor poll(::epoll_create1(EPOLL_CLOEXEC));
    std::vector<Line> lines;
    lines.reserve(static_cast<std::size_t>(m_connections));
    for (int i = 0; i < m_connections; ++i) {
        Result<Descriptor> socket = connected(m_port);
        if (!socket) return socket.fault();
        lines.push_back({*std::move(socket), 0, false, {}, {}});
    }
    return Run(requests, lines, poll).drive(turn);
}

}  // namespace scepter::tools
