// Draws the pictures from the data beside them, with ECharts; nothing in them is read as markup.
(function () {
  'use strict';
  var MOST_AT_ONCE = 5 * 6;
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  var printing = false;
  // Okabe and Ito's colours, which the colour-blind tell apart; marks differ in shape too.
  var COLOURS = {
    light: ['#0072b2', '#d55e00', '#009e73', '#b0508a', '#3d9fd8', '#c98a00', '#77828c'],
    dark: ['#56b4e9', '#f08a3c', '#2fc79b', '#e39ac6', '#9ad4f5', '#f0c04a', '#a7b2bb']
  };
  var UP = 'path://M0,-6L6,5L-6,5Z';
  var DOWN = 'path://M0,6L6,-5L-6,-5Z';
  var DIAMOND = 'path://M0,-6L6,0L0,6L-6,0Z';
  var SQUARE = 'path://M-5,-5L5,-5L5,5L-5,5Z';
  var CROSS = 'path://M-2,-6L2,-6L2,-2L6,-2L6,2L2,2L2,6L-2,6L-2,2L-6,2L-6,-2L-2,-2Z';
  var DISC = 'path://M-5.5,0A5.5,5.5,0,1,0,5.5,0A5.5,5.5,0,1,0,-5.5,0Z';
  var RING = 'path://M-6,0A6,6,0,1,0,6,0A6,6,0,1,0,-6,0ZM-3.5,0A3.5,3.5,0,1,1,3.5,0A3.5,3.5,0,1,1,-3.5,0Z';
  var SHAPES = [UP, DOWN, DISC, DIAMOND, SQUARE, CROSS, RING];
  // Marks of the same day and insider stand a little above or below one another.
  var RAISED = [-3, 3, -5, 5, 0, 0, 4];
  var number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });
  var short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });
  var day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

  function look() {
    var isDark = dark.matches && !printing;
    return {
      ink: isDark ? '#e4e8eb' : '#1d2329',
      soft: isDark ? '#a3afb8' : '#56616b',
      line: isDark ? '#39434c' : '#d9dee2',
      paper: isDark ? '#14181c' : '#ffffff',
      colours: isDark ? COLOURS.dark : COLOURS.light
    };
  }

  function date(text) {
    return on(new Date(text + 'T00:00:00Z'));
  }

  function on(at) {
    return isNaN(at) ? '' : day.format(at);
  }

  // Filings' words go into elements as text, never as markup.
  function lines(texts) {
    var box = document.createElement('div');
    texts.filter(Boolean).forEach(function (text, i) {
      var line = document.createElement(i ? 'div' : 'b');
      line.textContent = text;
      box.appendChild(line);
    });
    return box;
  }

  function fitted(text, width) {
    return text.length > width ? text.slice(0, width - 1) + '…' : text;
  }

  function shared(theme, tip) {
    return {
      animation: false,
      color: theme.colours,
      backgroundColor: 'transparent',
      textStyle: { fontFamily: 'system-ui, sans-serif', color: theme.ink },
      legend: { show: false },
      tooltip: {
        confine: true,
        backgroundColor: theme.paper,
        borderColor: theme.line,
        textStyle: { color: theme.ink, fontSize: 13 },
        extraCssText: 'max-width:24rem;white-space:normal',
        formatter: tip
      }
    };
  }

  function category(theme, names, width) {
    return {
      type: 'category',
      data: names,
      inverse: true,
      axisLabel: { color: theme.ink, formatter: function (name) { return fitted(name, width); } },
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
      splitLine: { show: true, lineStyle: { color: theme.line } }
    };
  }

  function value(theme, name, format) {
    return {
      type: 'value',
      name: name,
      nameTextStyle: { color: theme.soft, align: 'left' },
      axisLabel: { color: theme.soft, formatter: format || function (n) { return short.format(n); } },
      splitLine: { lineStyle: { color: theme.line } }
    };
  }

  function time(theme, width) {
    return {
      type: 'time',
      splitNumber: Math.max(2, Math.floor(width / 110)),
      boundaryGap: ['2%', '2%'],
      axisLabel: {
        color: theme.soft, fontSize: 12, hideOverlap: true,
        formatter: { year: '{yyyy}', month: '{MMM} {yyyy}', day: '{d} {MMM}' }
      },
      axisLine: { lineStyle: { color: theme.line } },
      splitLine: { show: false }
    };
  }

  function zoom(theme, axes, left, right) {
    return printing ? [] : [
      { type: 'inside', xAxisIndex: axes, zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false },
      Object.assign(left ? { left: left, right: right } : {}, {
        type: 'slider', xAxisIndex: axes, height: 18, bottom: 8, borderColor: theme.line,
        textStyle: { color: theme.soft }, brushSelect: false, showDataShadow: false,
        labelFormatter: function (at) { return on(new Date(at)); }
      })
    ];
  }

  function margin(width) {
    return width < 560 ? 112 : 205;
  }

  function letters(width) {
    return width < 560 ? 15 : 29;
  }

  var KINDS = {
    timeline: function (data, theme, width) {
      var largest = Math.max.apply(null, data.rows.map(function (row) { return row[3] || 0; }).concat(1));
      var priced = data.rows.some(function (row) { return row[4] > 0; });
      var rows = Math.max(3, data.owners.length);
      var height = rows * 30;
      function size(at) { return 7 + 19 * Math.sqrt((at[2] || 0) / largest); }
      var series = [];
      data.deeds.forEach(function (deed, i) {
        var rows = data.rows.filter(function (row) { return row[2] === i; });
        if (!rows.length) return;
        var look = { color: theme.colours[i], opacity: 0.8, borderColor: theme.paper, borderWidth: 0.5 };
        function mark(axis) {
          return {
            name: deed, type: 'scatter', xAxisIndex: axis, yAxisIndex: axis, itemStyle: look,
            symbol: SHAPES[i]
          };
        }
        series.push(Object.assign(mark(0), {
          symbolSize: size, symbolOffset: [0, RAISED[i]],
          data: rows.map(function (row) { return { value: [row[1], row[0], row[3]], filed: row }; })
        }));
        if (priced) {
          series.push(Object.assign(mark(1), {
            symbolSize: 7,
            data: rows.filter(function (row) { return row[4] > 0; }).map(function (row) {
              return { value: [row[1], row[4], row[3]], filed: row };
            })
          }));
        }
      });
      var left = margin(width);
      var grids = [{ left: left, right: 20, top: 10, height: height }];
      var x = [time(theme, width - left)];
      var y = [category(theme, data.owners, letters(width))];
      if (priced) {
        x[0].axisLabel.show = false;
        grids.push({ left: left, right: 20, top: height + 40, height: 120 });
        x.push(Object.assign(time(theme, width - left), { gridIndex: 1 }));
        y.push(Object.assign(value(theme, 'Price stated, $'), { gridIndex: 1, scale: true }));
      }
      return {
        height: height + (priced ? 235 : 80),
        option: Object.assign(shared(theme, function (at) {
          var row = at.data.filed;
          return lines([
            data.owners[row[0]],
            date(row[1]) + ': ' + data.deeds[row[2]] + ' (code ' + row[5] + ')',
            row[3] === null ? 'number not stated' : number.format(row[3]) + ' shares',
            row[4] === null ? 'price not stated' : '$' + number.format(row[4]) + ' a share',
            row[6]
          ]);
        }), { grid: grids, xAxis: x, yAxis: y, series: series, dataZoom: zoom(theme, priced ? [0, 1] : [0]) })
      };
    },

    // A panel for each holding: one of a fund would flatten all others.
    holdings: function (data, theme, width) {
      var across = Math.min(data.series.length, width < 560 ? 1 : width < 1000 ? 2 : 3);
      var down = Math.ceil(data.series.length / across);
      var wide = width / across;
      var tall = across === 1 && down === 1 ? 260 : 104;
      var days = data.series.reduce(function (all, series) {
        return all.concat(series.points.map(function (point) { return Date.parse(point[0]); }));
      }, []);
      var from = Math.min.apply(null, days);
      var to = Math.max.apply(null, days);
      var room = Math.max(864e5, (to - from) / 40);
      var fits = Math.floor((wide - 24) / 7);
      var panels = { titles: [], grids: [], x: [], y: [], series: [], axes: [] };
      data.series.forEach(function (series, i) {
        var left = (i % across) * wide;
        var top = Math.floor(i / across) * (tall + 88);
        panels.axes.push(i);
        panels.titles.push({
          text: fitted(series.name, fits), subtext: fitted(series.kind, fits + 4), left: left + 2, top: top, padding: 0,
          itemGap: 6, textStyle: { fontSize: 12.5, color: theme.ink }, subtextStyle: { fontSize: 11.5, color: theme.soft }
        });
        panels.grids.push({ left: left + 46, top: top + 46, width: wide - 46 - 22, height: tall });
        panels.x.push(Object.assign(time(theme, wide - 68), {
          gridIndex: i, min: from - room, max: to + room, boundaryGap: false
        }));
        panels.y.push(Object.assign(value(theme, ''), { gridIndex: i, splitNumber: 2 }));
        panels.series.push({
          name: series.name + ', ' + series.kind, type: 'line', step: 'end', xAxisIndex: i, yAxisIndex: i,
          data: series.points, symbol: 'circle', symbolSize: 4, itemStyle: { color: theme.colours[0] },
          lineStyle: { width: 1.8 }, areaStyle: { opacity: 0.1 }
        });
      });
      return {
        height: down * (tall + 88) + 26,
        option: Object.assign(shared(theme, function (at) {
          return lines([at.seriesName, date(at.value[0]), number.format(at.value[1]) + ' shares held']);
        }), {
          title: panels.titles, grid: panels.grids, xAxis: panels.x, yAxis: panels.y, series: panels.series,
          dataZoom: zoom(theme, panels.axes, 48, 22)
        })
      };
    },

    split: function (data, theme, width) {
      var names = ['kept', 'went to the issuer', 'sold'];
      var colours = [theme.colours[2], theme.colours[3], theme.colours[1]];
      var sums = data.bars.map(function (bar) { return bar[1] + bar[2] + bar[3]; });
      var labels = data.bars.map(function (bar) { return bar[0]; });
      var axis = category(theme, labels.map(function (name, i) { return String(i); }), 0);
      axis.axisLabel.formatter = function (i) { return fitted(labels[i], letters(width)); };
      axis.splitLine.show = false;
      return {
        height: 70 + Math.max(2, data.bars.length) * 24,
        option: Object.assign(shared(theme, function (at) {
          var bar = data.bars[at.dataIndex];
          return lines([bar[0]].concat(names.map(function (name, i) {
            return name + ': ' + number.format(bar[i + 1]) + ' ('
              + number.format(Math.round(1000 * bar[i + 1] / (sums[at.dataIndex] || 1)) / 10) + '%)';
          })));
        }), {
          grid: { left: margin(width), right: 70, top: 10, bottom: 40 },
          xAxis: Object.assign(value(theme, '', function (n) { return n + '%'; }), { max: 100 }),
          yAxis: axis,
          series: names.map(function (name, i) {
            return {
              name: name, type: 'bar', stack: 'all', barMaxWidth: 16, itemStyle: { color: colours[i] },
              data: data.bars.map(function (bar, at) { return sums[at] ? 100 * bar[i + 1] / sums[at] : 0; }),
              label: i < 2 ? { show: false } : {
                show: true, position: 'right', color: theme.soft,
                formatter: function (at) { return short.format(sums[at.dataIndex]); }
              }
            };
          })
        })
      };
    },

    rates: function (data, theme) {
      return {
        height: 260,
        option: Object.assign(shared(theme, function (at) {
          return lines([at.name + ' withheld', number.format(at.value) + (at.value === 1 ? ' exercise' : ' exercises')]);
        }), {
          grid: { left: 50, right: 20, top: 30, bottom: 50 },
          xAxis: {
            type: 'category', name: 'Shares withheld of those exercised', nameLocation: 'middle', nameGap: 30,
            nameTextStyle: { color: theme.soft },
            data: data.counts.map(function (count, i) {
              return i * data.width < 100 ? i * data.width + '–' + (i + 1) * data.width + '%' : 'over 100%';
            }),
            axisLabel: { color: theme.soft, hideOverlap: true }, axisLine: { lineStyle: { color: theme.line } }
          },
          yAxis: Object.assign(value(theme, 'Exercises'), { minInterval: 1 }),
          series: [{
            name: 'exercises', type: 'bar', data: data.counts, barCategoryGap: '8%',
            itemStyle: { color: theme.colours[3] }
          }]
        })
      };
    },

    plans: function (data, theme, width) {
      var names = data.plans.map(function (plan) { return plan.name; });
      function band(from, to, name, opacity) {
        var rows = data.plans.map(function (plan, i) { return [i, plan[from], plan[to]]; })
          .filter(function (row) { return row[1] && row[2]; });
        return {
          name: name, type: 'custom', data: rows, encode: { x: [1, 2], y: 0 },
          itemStyle: { color: theme.soft, opacity: opacity },
          renderItem: function (params, api) {
            var start = api.coord([api.value(1), api.value(0)]);
            var end = api.coord([api.value(2), api.value(0)]);
            return {
              type: 'rect',
              shape: { x: start[0], y: start[1] - 7, width: Math.max(1, end[0] - start[0]), height: 14 },
              style: { fill: theme.soft, opacity: opacity }
            };
          }
        };
      }
      var series = [band('adopted', 'wait', 'days to wait', 0.5), band('wait', 'longest', 'up to 120 days', 0.22), {
        name: 'adopted', type: 'scatter', symbol: DIAMOND, symbolSize: 13,
        itemStyle: { color: theme.ink },
        data: data.plans.map(function (plan, i) { return { value: [plan.adopted, i], tip: [plan.name] }; })
      }];
      data.deeds.forEach(function (deed, d) {
        var points = [];
        data.plans.forEach(function (plan, i) {
          plan.trades.forEach(function (trade) {
            if (trade[1] === d) {
              points.push({
                value: [trade[0], i],
                tip: [plan.name, date(trade[0]) + ': ' + deed + ' (code ' + trade[3] + ')',
                  trade[2] === null ? '' : number.format(trade[2]) + ' shares']
              });
            }
          });
        });
        if (points.length) {
          series.push({
            name: deed, type: 'scatter', symbol: SHAPES[d], symbolSize: 10, symbolOffset: [0, RAISED[d]],
            itemStyle: { color: theme.colours[d], opacity: 0.8 }, data: points
          });
        }
      });
      function insiders() {
        var axis = category(theme, names, 0);
        axis.axisLabel.formatter = function (name) { return fitted(name.split(', adopted ')[0], letters(width)); };
        return axis;
      }
      return {
        height: 90 + Math.max(3, names.length) * 32,
        option: Object.assign(shared(theme, function (at) {
          if (at.data.tip) return lines(at.data.tip);
          return lines([names[at.data[0]], at.seriesName, date(at.data[1]) + ' to ' + date(at.data[2])]);
        }), {
          grid: { left: margin(width), right: 20, top: 10, bottom: 70 },
          xAxis: time(theme, width - margin(width)),
          yAxis: insiders(),
          dataZoom: zoom(theme, [0]),
          series: series
        })
      };
    },

    heat: function (data, theme, width) {
      var largest = 1;
      var cells = data.cells.map(function (cell) {
        var shade = (cell[2] < 0 ? -1 : 1) * Math.log10(1 + Math.abs(cell[2]));
        largest = Math.max(largest, Math.abs(shade));
        return { value: [cell[0], cell[1], shade], net: cell[2] };
      });
      var left = margin(width);
      var roomy = (width - left - 20) / data.quarters.length > 38;
      var y = category(theme, data.owners, letters(width));
      y.splitLine.show = false;
      y.splitArea = { show: false };
      return {
        height: 110 + Math.max(2, data.owners.length) * 26,
        option: Object.assign(shared(theme, function (at) {
          var net = at.data.net;
          return lines([data.owners[at.value[1]], data.quarters[at.value[0]],
            net === 0 ? 'as many in as out' : number.format(Math.abs(net)) + (net > 0 ? ' shares left' : ' shares came in')]);
        }), {
          grid: { left: left, right: 20, top: 10, bottom: 96 },
          xAxis: {
            type: 'category', data: data.quarters, axisLabel: { color: theme.soft, hideOverlap: true },
            axisLine: { lineStyle: { color: theme.line } }, axisTick: { show: false }
          },
          yAxis: y,
          visualMap: {
            type: 'continuous', min: -largest, max: largest, calculable: false, orient: 'horizontal', left: 'center',
            bottom: 26, itemWidth: 12, itemHeight: 140, text: ['shares left', 'came in'],
            textStyle: { color: theme.soft }, dimension: 2,
            inRange: {
              color: theme.paper === '#ffffff'
                ? ['#0072b2', '#9ccae6', '#f2f2f2', '#f3b58a', '#d55e00']
                : ['#56b4e9', '#2a5a75', '#2a3138', '#8a4f22', '#f08a3c']
            }
          },
          dataZoom: data.quarters.length > 12 && !printing ? [{
            type: 'slider', xAxisIndex: 0, height: 16, bottom: 4, borderColor: theme.line, brushSelect: false,
            showDataShadow: false, textStyle: { color: theme.soft }
          }] : [],
          series: [{
            name: 'net shares disposed', type: 'heatmap', data: cells,
            itemStyle: { borderColor: theme.paper, borderWidth: 1 },
            label: {
              show: roomy, fontSize: 11, color: theme.ink,
              formatter: function (at) { return short.format(at.data.net); }
            }
          }]
        })
      };
    }
  };

  var drawn = [];

  function draw(place) {
    var data = JSON.parse(document.getElementById(place.id + '-data').textContent);
    var chart = { place: place, data: data, off: {} };
    var legend = document.createElement('div');
    legend.className = 'legend';
    place.parentNode.insertBefore(legend, place);
    chart.legend = legend;
    drawn.push(chart);
    redraw(chart);
  }

  function redraw(chart) {
    var theme = look();
    var width = chart.place.clientWidth || 900;
    var made = KINDS[chart.place.dataset.kind](chart.data, theme, width);
    chart.place.style.height = made.height + 'px';
    if (chart.drawing) chart.drawing.dispose();
    chart.drawing = echarts.init(chart.place, null, { renderer: 'svg', width: width, height: made.height });
    made.option.legend.selected = chart.off;
    chart.drawing.setOption(made.option);
    var picture = chart.place.querySelector('svg');
    picture.setAttribute('viewBox', '0 0 ' + width + ' ' + made.height);
    names(chart, made.option.series);
  }

  // The mark as it is drawn.
  function swatch(one) {
    var space = 'http://www.w3.org/2000/svg';
    var picture = document.createElementNS(space, 'svg');
    var path = document.createElementNS(space, 'path');
    picture.setAttribute('viewBox', '-7 -7 14 14');
    picture.setAttribute('aria-hidden', 'true');
    path.setAttribute('d', (one.symbol || SQUARE).replace('path://', ''));
    path.setAttribute('fill', one.itemStyle.color);
    path.setAttribute('fill-opacity', one.type === 'custom' ? one.itemStyle.opacity : 1);
    picture.appendChild(path);
    return picture;
  }

  // The legend is of buttons, so that the keyboard reaches it.
  function names(chart, series) {
    var seen = {};
    chart.legend.textContent = '';
    if (series.length < 2 || chart.place.dataset.kind === 'holdings') return;
    series.forEach(function (one, i) {
      if (seen[one.name] || (one.data && !one.data.length)) return;
      seen[one.name] = true;
      var button = document.createElement('button');
      button.type = 'button';
      button.appendChild(swatch(one));
      button.appendChild(document.createTextNode(one.name));
      button.setAttribute('aria-pressed', String(chart.off[one.name] !== false));
      button.addEventListener('click', function () {
        var isOff = chart.off[one.name] === false;
        chart.off[one.name] = isOff;
        button.setAttribute('aria-pressed', String(isOff));
        chart.drawing.dispatchAction({ type: isOff ? 'legendSelect' : 'legendUnSelect', name: one.name });
      });
      chart.legend.appendChild(button);
    });
  }

  var places = Array.from(document.querySelectorAll('.chart'));
  if (places.length <= MOST_AT_ONCE || !window.IntersectionObserver) {
    places.forEach(draw);
  } else {
    var observer = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (entry.isIntersecting) {
          observer.unobserve(entry.target);
          draw(entry.target);
        }
      });
    }, { rootMargin: '600px' });
    places.forEach(function (place) { observer.observe(place); });
  }

  function redrawAll() {
    drawn.forEach(redraw);
  }

  var waiting = null;
  window.addEventListener('resize', function () {
    clearTimeout(waiting);
    waiting = setTimeout(redrawAll, 150);
  });
  dark.addEventListener('change', redrawAll);
  window.addEventListener('beforeprint', function () { printing = true; redrawAll(); });
  window.addEventListener('afterprint', function () { printing = false; redrawAll(); });
})();
