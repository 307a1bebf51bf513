using System.Buffers;
using System.Text;

namespace Zielwerk.App.Ui;

/// <summary>Writes text as UTF-8 straight into a buffer: the page is never held as one large string.</summary>
public sealed class Utf8Writer(IBufferWriter<byte> target) : TextWriter(Zielwerk.Domain.Grundlagen.Deutsch.Kultur)
{
    private readonly char[] chars = ArrayPool<char>.Shared.Rent(4096);
    private int used;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (used == chars.Length)
        {
            Drain(flush: false);
        }

        chars[used++] = value;
    }

    // The renderer closes void elements as " />"; checkers report the stroke, browsers ignore it.
    public override void Write(string? value) => Write(value is " />" ? ">" : value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.Length > 0)
        {
            if (used == chars.Length)
            {
                Drain(flush: false);
            }

            var part = Math.Min(buffer.Length, chars.Length - used);
            buffer[..part].CopyTo(chars.AsSpan(used));
            used += part;
            buffer = buffer[part..];
        }
    }

    public override void Flush() => Drain(flush: true);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            ArrayPool<char>.Shared.Return(chars);
        }

        base.Dispose(disposing);
    }

    // A pair of surrogates (emoji, rare letters) must not be torn apart at the end of the buffer.
    private void Drain(bool flush)
    {
        var keep = !flush && used > 0 && char.IsHighSurrogate(chars[used - 1]) ? 1 : 0;
        Encoding.UTF8.GetBytes(chars.AsSpan(0, used - keep), target);
        if (keep == 1)
        {
            chars[0] = chars[used - 1];
        }

        used = keep;
    }
}
