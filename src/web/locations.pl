# Takes the lines and columns of panics out of a WebAssembly module, in place.
#
# A panic of the page is told with the file that it came from. The line and the column of each
# of some hundred places weigh more than a kilobyte under Brotli, which the page has other uses
# for. They stand in the data as rustc lays out `core::panic::Location`: where the name of the
# file is, its length, the line and the column. rustc has an option that leaves them out,
# `-Zlocation-detail`, in nightly releases alone.
use strict;
use warnings;

my $file = shift or die "usage: locations.pl MODULE\n";
open my $in, '<:raw', $file or die "$file: $!\n";
my $module = do { local $/; <$in> };
close $in;

# An unsigned number (LEB128) at a place, and the place after it.
sub number {
    my $at = shift;
    my ($number, $shift) = (0, 0);
    while (1) {
        my $byte = ord substr $module, $at++, 1;
        $number |= ($byte & 127) << $shift;
        $shift += 7;
        return ($number, $at) if $byte < 128;
    }
}

# The parts of the memory that the module fills: address, place in the file, length.
my @parts;
for (my $at = 8; $at < length $module;) {
    my $section = ord substr $module, $at, 1;
    my ($length, $start) = number($at + 1);
    $at = $start + $length;
    next unless $section == 11;
    (my $count, $start) = number($start);
    for (1 .. $count) {
        # An active segment of the first memory: its address is a constant.
        die "$file: a segment that is not understood\n" if substr($module, $start, 2) ne "\0\x41";
        my ($address, $end) = number($start + 2);
        my ($size, $bytes) = number($end + 1);
        push @parts, [$address, $bytes, $size];
        $start = $bytes + $size;
    }
}

sub text {
    my ($address, $length) = @_;
    for my $part (@parts) {
        my $inside = $address - $part->[0];
        next if $inside < 0 || $inside + $length > $part->[2];
        return substr $module, $part->[1] + $inside, $length;
    }
    return '';
}

my $found = 0;
for my $part (@parts) {
    my ($address, $bytes, $size) = @$part;
    for (my $at = -$address % 4; $at + 16 <= $size; $at += 4) {
        my ($name, $length, $line, $column) = unpack 'V4', substr $module, $bytes + $at, 16;
        next if $length < 4 || $length > 200 || !$line || $line > 50_000;
        next if !$column || $column > 1_000 || text($name, $length) !~ /\.rs\z/;
        substr($module, $bytes + $at + 8, 8) = "\0" x 8;
        $found++;
    }
}
die "$file: no panic tells where it came from; is it laid out otherwise now?\n" unless $found;

open my $out, '>:raw', $file or die "$file: $!\n";
print $out $module or die "$file: $!\n";
close $out or die "$file: $!\n";
